package dev.sextant.grpc.connection;

/// How far the way to a server led.
public enum Arrival {
    /// The connection stands: HTTP/2 settings came.
    THERE,
    /// The name has no address.
    UNKNOWN_HOST,
    /// It failed; the next call on the channel says why.
    BROKEN,
    /// Nothing failed and nothing came within the time given.
    SILENT
}
