package dev.sextant.schema;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells IP addresses and prefixes in text; asks no name server.
final class Addresses {
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern V4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern V6 = Pattern.compile("(?=.*:.*:)[0-9a-fA-F:.]{2,45}(%[^\\x00]+)?");
    private static final Pattern LENGTH = Pattern.compile("0|[1-9]\\d{0,2}");

    private Addresses() {}

    static boolean isV4(String text) {
        return V4.matcher(text).matches();
    }

    /// An IPv6 address (RFC 4291 section 2.2), perhaps with a zone.
    static boolean isV6(String text) {
        return V6.matcher(text).matches()
                && octets(text.replaceFirst("%.*", "")).isPresent();
    }

    /// An address with the length of a prefix, of version 4, 6 or (0) either; `bare` when no bit follows the prefix.
    static boolean isPrefixed(String text, int version, boolean bare) {
        var slash = text.indexOf('/');
        if (slash < 0 || !LENGTH.matcher(text.substring(slash + 1)).matches()) {
            return false;
        }
        var address = text.substring(0, slash);
        var fits = (version != 6 && isV4(address)) || (version != 4 && !address.contains("%") && isV6(address));
        var length = Integer.parseInt(text.substring(slash + 1));
        return fits
                && octets(address)
                        .filter(octets -> length <= octets.length * Byte.SIZE)
                        .filter(octets -> !bare || isZeroAfter(octets, length))
                        .isPresent();
    }

    private static boolean isZeroAfter(byte[] octets, int length) {
        for (var bit = length; bit < octets.length * Byte.SIZE; bit++) {
            if ((octets[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    /// The octets of a literal; brackets keep the JDK from taking it for a name.
    private static Optional<byte[]> octets(String text) {
        try {
            var address = InetAddress.getByName(text.contains(":") ? "[" + text + "]" : text);
            var octets = address.getAddress();
            var mapped = text.contains(":") && !(address instanceof Inet6Address);
            return Optional.of(mapped ? padded(octets) : octets);
        } catch (UnknownHostException _) {
            return Optional.empty();
        }
    }

    /// The 16 octets of an IPv4-mapped IPv6 address (RFC 4291 section 2.5.5.2).
    private static byte[] padded(byte[] last) {
        var octets = new byte[16];
        Arrays.fill(octets, 10, 12, (byte) 0xff);
        System.arraycopy(last, 0, octets, 12, last.length);
        return octets;
    }
}
