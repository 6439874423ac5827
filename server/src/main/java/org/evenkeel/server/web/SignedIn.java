package org.evenkeel.server.web;

/// What the layout shows of the one who is signed in. `roleKey` is a message key such as
/// `web.role-person`.
///
/// @param shared whether others use this device: the page closes by itself when nobody touches it
/// @param news whether something happened to the ways in that was not read here yet
public record SignedIn(
    String name,
    String initials,
    boolean person,
    boolean clinician,
    boolean coordinator,
    boolean operator,
    boolean supervisor,
    String roleKey,
    boolean shared,
    boolean news) {}
