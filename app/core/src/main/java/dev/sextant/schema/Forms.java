package dev.sextant.schema;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The well-known forms of text that `buf.validate` names. What is said of one here is a hint while typing; the last
/// word before sending has protovalidate.
final class Forms {
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern HOSTNAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*\\.?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PORT = Pattern.compile("0|[1-9]\\d{0,4}");
    private static final int LARGEST_PORT = 65_535;
    private static final int LONGEST_HOSTNAME = 253;

    private static final Map<String, Predicate<String>> TESTS = Map.ofEntries(
            Map.entry("email", matching("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@" + LABEL + "(\\." + LABEL + ")*")),
            Map.entry("hostname", Forms::isHostname),
            Map.entry("ip", text -> Addresses.isV4(text) || Addresses.isV6(text)),
            Map.entry("ipv4", Addresses::isV4),
            Map.entry("ipv6", Addresses::isV6),
            Map.entry("address", text -> isHostname(text) || Addresses.isV4(text) || Addresses.isV6(text)),
            Map.entry("ip_with_prefixlen", text -> Addresses.isPrefixed(text, 0, false)),
            Map.entry("ipv4_with_prefixlen", text -> Addresses.isPrefixed(text, 4, false)),
            Map.entry("ipv6_with_prefixlen", text -> Addresses.isPrefixed(text, 6, false)),
            Map.entry("ip_prefix", text -> Addresses.isPrefixed(text, 0, true)),
            Map.entry("ipv4_prefix", text -> Addresses.isPrefixed(text, 4, true)),
            Map.entry("ipv6_prefix", text -> Addresses.isPrefixed(text, 6, true)),
            Map.entry("host_and_port", Forms::isHostAndPort),
            Map.entry("uri", matching("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\p{Cntrl}]*")),
            Map.entry("uri_ref", matching("[^\\s<>\"{}|\\\\^`\\p{Cntrl}]*")),
            Map.entry("uuid", matching("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")),
            Map.entry("tuuid", matching("[0-9a-fA-F]{32}")),
            Map.entry("ulid", matching("[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}")),
            Map.entry("protobuf_fqn", matching("[A-Za-z_][A-Za-z_0-9]*(\\.[A-Za-z_][A-Za-z_0-9]*)*")),
            Map.entry("protobuf_dot_fqn", matching("(\\.[A-Za-z_][A-Za-z_0-9]*)+")),
            Map.entry("http_header_name", matching(":?[0-9a-zA-Z!#$%&'*+.^_|~`-]+")),
            Map.entry("http_header_value", matching("[^\\x00-\\x08\\x0A-\\x1F\\x7F]*")));

    private Forms() {}

    /// Whether a text has the form of this name; every text has one that nobody knows.
    static boolean fits(String name, String text) {
        return TESTS.getOrDefault(name, _ -> true).test(text);
    }

    private static Predicate<String> matching(String regex) {
        return Pattern.compile(regex).asMatchPredicate();
    }

    private static boolean isHostname(String text) {
        var bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return bare.length() <= LONGEST_HOSTNAME
                && HOSTNAME.matcher(text).matches()
                && !DIGITS.matcher(bare.substring(bare.lastIndexOf('.') + 1)).matches();
    }

    private static boolean isHostAndPort(String text) {
        var colon = text.lastIndexOf(':');
        if (colon < 0 || !isPort(text.substring(colon + 1))) {
            return false;
        }
        var host = text.substring(0, colon);
        var bracketed = host.startsWith("[") && host.endsWith("]");
        return bracketed
                ? Addresses.isV6(host.substring(1, host.length() - 1))
                : isHostname(host) || Addresses.isV4(host);
    }

    private static boolean isPort(String text) {
        return PORT.matcher(text).matches() && Integer.parseInt(text) <= LARGEST_PORT;
    }
}
