package org.evenkeel.server.web;

/// What the layout shows of the one who is signed in. `roleKey` is a message key such as
/// `web.role-person`.
public record SignedIn(
    String name,
    String initials,
    boolean person,
    boolean clinician,
    boolean coordinator,
    boolean operator,
    String roleKey) {}
