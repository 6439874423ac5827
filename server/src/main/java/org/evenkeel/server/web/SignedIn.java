package org.evenkeel.server.web;

/// What the layout shows of the one who is signed in. `roleKey` is a message key such as
/// `web.role-person`.
///
/// @param shared whether others use this device: the page closes by itself when nobody touches it
public record SignedIn(
    String name,
    String initials,
    boolean person,
    boolean clinician,
    boolean coordinator,
    boolean operator,
    boolean supervisor,
    String roleKey,
    boolean shared) {}
