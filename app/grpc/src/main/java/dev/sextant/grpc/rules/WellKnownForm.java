package dev.sextant.grpc.rules;

import java.util.List;
import java.util.Optional;

/// The forms of text and bytes that `buf.validate` names (StringRules.well_known).
final class WellKnownForm {
    private static final List<String> NAMES = List.of(
            "email",
            "hostname",
            "ip",
            "ipv4",
            "ipv6",
            "uri",
            "uri_ref",
            "address",
            "uuid",
            "tuuid",
            "ulid",
            "ip_with_prefixlen",
            "ipv4_with_prefixlen",
            "ipv6_with_prefixlen",
            "ip_prefix",
            "ipv4_prefix",
            "ipv6_prefix",
            "host_and_port",
            "protobuf_fqn",
            "protobuf_dot_fqn");

    private WellKnownForm() {}

    /// The form that is asked for, if one is.
    static Optional<String> of(Terms terms) {
        return NAMES.stream().filter(terms::says).findFirst().or(() -> header(terms));
    }

    private static Optional<String> header(Terms terms) {
        return switch (terms.text("well_known_regex")) {
            case "KNOWN_REGEX_HTTP_HEADER_NAME" -> Optional.of("http_header_name");
            case "KNOWN_REGEX_HTTP_HEADER_VALUE" -> Optional.of("http_header_value");
            default -> Optional.empty();
        };
    }
}
