package dev.sextant.http.curl;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Metadata;
import dev.sextant.http.free.FreeCatalog;
import dev.sextant.protocol.Draft;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Value;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// One transfer of a curl line as a call.
sealed interface Transfer {

    /// The call.
    record Known(Draft draft) implements Transfer {}

    /// It cannot be one, and why.
    record Unknown(String reason) implements Transfer {}

    /// Makes it of the options and one of their addresses.
    static Transfer of(Options options, String address, String input) {
        return new Making(options, input).transfer(address);
    }

    /// A transfer under way.
    final class Making {
        private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*");
        private static final Pattern PARTS = Pattern.compile("(?i)(https?://)(?:([^/@?#]*)@)?([^/?#]+)([^#]*).*");
        private static final Pattern GLOB = Pattern.compile("\\[[^\\]]*-[^\\]]*]|(?<!\\{)\\{[^{}]*,[^{}]*}");

        /// Options that change nothing here, or only what curl prints.
        private static final Set<String> NOTHING =
                Set.copyOf(List.of(("url request header data data-ascii data-raw data-binary "
                                + "data-urlencode json form form-string get head user cookie user-agent referer insecure "
                                + "location location-trusted proxy proxy-user cert key cacert cert-type key-type pass max-time "
                                + "connect-timeout resolve connect-to upload-file globoff url-query oauth2-bearer noproxy "
                                + "socks5 socks5-hostname http1.1 http1.0 http2 http2-prior-knowledge compressed output "
                                + "remote-name silent show-error verbose include fail fail-with-body no-fail basic "
                                + "progress-bar no-progress-meter no-buffer write-out dump-header trace trace-ascii stderr "
                                + "path-as-is tlsv1 tlsv1.2 tlsv1.3 range no-keepalive no-alpn compressed-ssh create-dirs "
                                + "ipv4 ipv6 parallel disable remote-header-name remote-time tcp-nodelay no-sessionid styled-output")
                        .split(" ", -1)));

        private final Options options;
        private final Payload payload;
        private final Access access;
        private final List<Problem> remarks = new ArrayList<>();

        Making(Options options, String input) {
            this.options = options;
            this.payload = new Payload(options, input);
            this.access = new Access(options);
        }

        Transfer transfer(String written) {
            var address = SCHEME.matcher(written).matches() ? written : "http://" + written;
            var parts = PARTS.matcher(address);
            if (!parts.matches()) {
                return new Unknown("“%s” is no http or https address.".formatted(written));
            }
            var origin = parts.group(1) + parts.group(3);
            var path = withQuery(parts.group(4).isEmpty() ? "/" : path(parts.group(4)));
            remark(written);
            var source = new Source(parts.group(3), Source.Kind.HTTP, origin);
            var environment =
                    access.environment(Optional.ofNullable(parts.group(2))).with(source.name(), origin);
            return new Known(new Draft(source, call(path), environment, remarks()));
        }

        private static String path(String path) {
            return path.startsWith("/") ? path : "/" + path;
        }

        /// Dot segments go, as curl has it.
        private String withQuery(String written) {
            var path = options.has("path-as-is") ? written : squashed(written);
            var more = new ArrayList<String>();
            if (options.has("get")) {
                payload.urlencoded().ifPresent(more::add);
            }
            options.all("url-query").map(Payload::encoded).forEach(more::add);
            if (more.isEmpty()) {
                return path;
            }
            return path + (path.contains("?") ? "&" : "?") + String.join("&", more);
        }

        private static String squashed(String path) {
            var query = path.indexOf('?');
            var plain = query < 0 ? path : path.substring(0, query);
            try {
                var squashed = plain.contains("/.")
                        ? URI.create(plain).normalize().toString().replaceFirst("^(/\\.\\.)+(?=/|$)", "")
                        : plain;
                return (squashed.isEmpty() ? "/" : squashed) + (query < 0 ? "" : path.substring(query));
            } catch (IllegalArgumentException _) {
                return path;
            }
        }

        private Call call(String path) {
            var query = path.indexOf('?');
            var operation = FreeCatalog.operation(method(), query < 0 ? path : path.substring(0, query));
            var message = Value.Struct.of(Map.of(FreeCatalog.PATH, new Value.Text(path)));
            var body = options.has("get") || options.has("head") ? Optional.<Value>empty() : payload.body();
            return new Call(
                    operation,
                    List.of(body.map(value -> message.with("body", value)).orElse(message)),
                    headers(),
                    limits());
        }

        private String method() {
            return options.last("request").orElseGet(() -> {
                if (options.has("head")) {
                    return "HEAD";
                }
                if (options.has("upload-file")) {
                    return "PUT";
                }
                return !options.has("get") && payload.body().isPresent() ? "POST" : "GET";
            });
        }

        private Metadata headers() {
            var headers = access.headers();
            var mediaType = options.has("get") ? Optional.<String>empty() : payload.mediaType();
            if (mediaType.isPresent() && !headers.has("Content-Type")) {
                headers = headers.with("Content-Type", mediaType.get());
            }
            return options.has("json") && !headers.has("Accept") ? headers.with("Accept", "application/json") : headers;
        }

        /// curl waits for ever unless it is told otherwise.
        private Call.Options limits() {
            var usual = Call.Options.DEFAULT.within(seconds("max-time").orElse(Call.Options.DEFAULT.deadline()));
            var patient = seconds("connect-timeout")
                    .map(time -> usual.waiting(time, Duration.ZERO))
                    .orElse(usual)
                    .withBrackets();
            return options.has("location") || options.has("location-trusted") ? patient.followingRedirects() : patient;
        }

        private Optional<Duration> seconds(String name) {
            return options.last(name)
                    .filter(text -> text.matches("\\d{1,9}(\\.\\d{1,9})?"))
                    .map(text -> Duration.ofMillis(
                            new BigDecimal(text).movePointRight(3).longValue()));
        }

        private void remark(String written) {
            if (!options.has("globoff") && GLOB.matcher(written).find()) {
                remarks.add(Problem.warning(
                        "curl would make several addresses of this one.",
                        "It holds [..] or {..}.",
                        "Here it stays one."));
            }
            if (options.has("location-trusted")) {
                remarks.add(Problem.warning(
                        "The credential does not go to other hosts.", "--location-trusted would send it there.", ""));
            }
            options.given().stream()
                    .map(Options.Given::name)
                    .filter(name -> !NOTHING.contains(name))
                    .distinct()
                    .forEach(name -> remarks.add(Problem.warning(
                            "%s is not done here.".formatted(name.startsWith("-") ? name : "--" + name), "", "")));
        }

        private List<Problem> remarks() {
            remarks.addAll(payload.remarks());
            remarks.addAll(access.remarks());
            return remarks;
        }
    }

    /// The environment of a line is named after curl.
    static Environment environment() {
        return Environment.NONE.named("curl");
    }
}
