package dev.sextant.grpc.codec;

import com.google.protobuf.Descriptors.FieldDescriptor;
import java.math.BigInteger;

/// The numbers that an integer type of protobuf holds.
public enum IntegerRange {
    INT32(BigInteger.TWO.pow(31).negate(), BigInteger.TWO.pow(31).subtract(BigInteger.ONE)),
    UINT32(BigInteger.ZERO, BigInteger.TWO.pow(32).subtract(BigInteger.ONE)),
    INT64(BigInteger.TWO.pow(63).negate(), BigInteger.TWO.pow(63).subtract(BigInteger.ONE)),
    UINT64(BigInteger.ZERO, BigInteger.TWO.pow(64).subtract(BigInteger.ONE));

    private final BigInteger minimum;
    private final BigInteger maximum;

    IntegerRange(BigInteger minimum, BigInteger maximum) {
        this.minimum = minimum;
        this.maximum = maximum;
    }

    /// The range of an integer type.
    public static IntegerRange of(FieldDescriptor.Type type) {
        return switch (type) {
            case INT32, SINT32, SFIXED32 -> INT32;
            case UINT32, FIXED32 -> UINT32;
            case INT64, SINT64, SFIXED64 -> INT64;
            case UINT64, FIXED64 -> UINT64;
            default -> throw new IllegalArgumentException(type + " is no integer type");
        };
    }

    /// The smallest number, in digits.
    public String minimum() {
        return minimum.toString();
    }

    /// The largest number, in digits.
    public String maximum() {
        return maximum.toString();
    }

    boolean holds(BigInteger number) {
        return number.compareTo(minimum) >= 0 && number.compareTo(maximum) <= 0;
    }

    /// The number as protobuf's reflection takes it: an Integer or a Long, unsigned ones by their bits.
    Object boxed(BigInteger number) {
        return switch (this) {
            case INT32, UINT32 -> number.intValue();
            case INT64, UINT64 -> number.longValue();
        };
    }
}
