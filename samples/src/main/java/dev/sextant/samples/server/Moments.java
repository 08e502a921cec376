package dev.sextant.samples.server;

import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.time.Instant;

/// Turns the times of the JDK into those of protobuf and back.
public final class Moments {
    private Moments() {}

    /// An instant as a protobuf timestamp.
    public static Timestamp of(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    /// A protobuf timestamp as an instant.
    public static Instant instant(Timestamp timestamp) {
        return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    }

    /// A protobuf duration as one of the JDK.
    public static Duration duration(com.google.protobuf.Duration duration) {
        return Duration.ofSeconds(duration.getSeconds(), duration.getNanos());
    }
}
