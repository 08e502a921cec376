package dev.sextant.protocol;

import dev.sextant.exchange.Metadata;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// Where a catalog comes from. `location` is an address, a URL or a path, in the words of its kind; `name` is what a
/// workspace calls it.
public record Source(String name, Kind kind, String location, Options options) {
    /// A source read in the usual way.
    public Source(String name, Kind kind, String location) {
        this(name, kind, location, Options.USUAL);
    }

    /// How a contract is read there.
    public enum Kind {
        /// gRPC server reflection at `grpc://host:port` or `grpcs://host:port`.
        REFLECTION,
        /// A folder of .proto files, or one of them.
        PROTO,
        /// A compiled `FileDescriptorSet` or buf image, which may be gzipped.
        DESCRIPTORS,
        /// An OpenAPI document: a path, an http(s) URL, or the text itself as a `data:` URL. Its roots are the folders
        /// and origins (`https://host`) that a person lets its references lead to.
        OPENAPI,
        /// No contract at all: an http(s) address, to which any request can be made, or a ws(s) one to talk to.
        HTTP
    }

    /// How calls of an RPC source travel.
    public enum Wire {
        /// gRPC over HTTP/2.
        GRPC,
        /// gRPC-Web with binary bodies.
        GRPC_WEB,
        /// gRPC-Web with base64 bodies.
        GRPC_WEB_TEXT,
        /// Connect with JSON or binary messages.
        CONNECT
    }

    /// What reading and calling need to know beyond the location: folders that imports are looked for in, files that
    /// stand in for what a server does not serve, the wire, and headers for reading the contract alone.
    public record Options(List<String> roots, List<String> mends, Wire wire, Metadata headers) {
        /// No roots, nothing mended, plain gRPC, no headers.
        public static final Options USUAL = new Options(List.of(), List.of(), Wire.GRPC, Metadata.EMPTY);

        public Options {
            roots = List.copyOf(roots);
            mends = List.copyOf(mends);
        }

        /// The same with these import roots.
        public Options rootedAt(List<String> others) {
            return new Options(others, mends, wire, headers);
        }

        /// The same with these files for what lacks.
        public Options mendedBy(List<String> others) {
            return new Options(roots, others, wire, headers);
        }

        /// The same over another wire.
        public Options over(Wire other) {
            return new Options(roots, mends, other, headers);
        }

        /// The same with these headers for reading the contract.
        public Options asking(Metadata others) {
            return new Options(roots, mends, wire, others);
        }
    }

    /// Whether its contract is read without a byte to any network: from the disk, without references to other hosts.
    public boolean isAtHand() {
        return switch (kind) {
            case PROTO, DESCRIPTORS, HTTP -> true;
            case OPENAPI ->
                !location.contains("://") && options.roots().stream().noneMatch(root -> root.contains("://"));
            case REFLECTION -> false;
        };
    }

    /// A source named after its location.
    public static Source of(Kind kind, String location) {
        return new Source(location, kind, location);
    }

    /// A source whose OpenAPI document is this text.
    public static Source pasted(String text) {
        var encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return new Source("pasted", Kind.OPENAPI, "data:;base64," + encoded);
    }

    /// The same source under another name.
    public Source named(String other) {
        return new Source(other, kind, location, options);
    }

    /// The same source, read and called by these options.
    public Source with(Options others) {
        return new Source(name, kind, location, others);
    }
}
