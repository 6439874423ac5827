package org.evenkeel.server.web;

import java.time.ZoneId;

/// Where this house stands: the zone of visitors who have told none, and the country whose way of
/// writing dates is used.
record Site(ZoneId zone, String country) {}
