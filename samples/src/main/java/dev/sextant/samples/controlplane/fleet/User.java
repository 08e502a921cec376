package dev.sextant.samples.controlplane.fleet;

/// A person who can log in.
///
/// @param id a UUID
/// @param email the email address
public record User(String id, String email) {
    /// The user with this email address.
    public static User of(String email) {
        return new User(Ids.of("user " + email), email);
    }
}
