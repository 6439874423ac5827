/// When a reminder is due by the clock on the person's wall: once a local day, whatever the clock
/// does. Begin at [org.evenkeel.reminders.DailyReminder].
package org.evenkeel.reminders;
