package dev.sextant.grpc.contract;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.sextant.catalog.Problem;
import dev.sextant.protocol.Progress;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.reflection.v1.ExtensionRequest;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads a contract by gRPC server reflection: the services, their files, what those import, and extensions. What the
/// server does not give is named and worked around.
public final class Reflection {
    /// Questions sent before the first answer is read; later ones may be spared by what came.
    private static final int AT_ONCE = 8;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// Bytes of one answer at most.
    private static final int LARGEST_ANSWER = 64 << 20;

    private final Interview interview;
    private final Consumer<Progress> listener;
    private final SequencedMap<String, FileDescriptorProto> files = new LinkedHashMap<>();
    private final Set<String> defined = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<String, String> unserved = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Reflection(Interview interview, Consumer<Progress> listener) {
        this.interview = interview;
        this.listener = listener;
    }

    /// Reads all of it, by v1 or, where the server does not know that, by v1alpha. Blocks at most a minute; throws when
    /// the thread is interrupted.
    public static Reading read(Channel channel, Supplier<Metadata> headers, Consumer<Progress> listener)
            throws InterruptedException {
        var options = CallOptions.DEFAULT
                .withDeadlineAfter(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .withMaxInboundMessageSize(LARGEST_ANSWER);
        var reading = read(channel, Version.V1, options, headers, listener);
        return reading instanceof Reading.Ended(var status, var _) && status.getCode() == Status.Code.UNIMPLEMENTED
                ? read(channel, Version.V1ALPHA, options, headers, listener)
                : reading;
    }

    private static Reading read(
            Channel channel,
            Version version,
            CallOptions options,
            Supplier<Metadata> headers,
            Consumer<Progress> listener)
            throws InterruptedException {
        try (var interview = new Interview(channel, version, options, headers)) {
            return read(interview, version, listener);
        }
    }

    private static Reading read(Interview interview, Version version, Consumer<Progress> listener)
            throws InterruptedException {
        return switch (interview.askAlone(question().setListServices("*").build())) {
            case Answer.Ended(var status, var trailers) -> new Reading.Ended(status, trailers);
            case Answer.Given(var response)
            when response.hasErrorResponse() -> new Reading.Ended(refusal(response), new Metadata());
            case Answer.Given(var response) -> {
                var services = response.getListServicesResponse().getServiceList().stream()
                        .map(ServiceResponse::getName)
                        .distinct()
                        .toList();
                var reflection = new Reflection(interview, listener);
                reflection.services(services);
                reflection.imports();
                reflection.types();
                reflection.extensions();
                yield new Reading.Read(new Gathered(
                        "Reflection " + version.word(),
                        services,
                        reflection.files,
                        reflection.unserved,
                        reflection.problems));
            }
        };
    }

    private void services(List<String> services) throws InterruptedException {
        for (var refused : ask(services, Reflection::containing).entrySet()) {
            problems.add(Problem.warning(
                    "Service `%s` is listed but could not be read.".formatted(refused.getKey()),
                    "The server said: %s.".formatted(refused.getValue()),
                    "The other services work."));
        }
    }

    private void imports() throws InterruptedException {
        for (var missing = missingImports(); !missing.isEmpty(); missing = missingImports()) {
            unserved.putAll(
                    ask(missing, name -> question().setFileByFilename(name).build()));
        }
    }

    private List<String> missingImports() {
        var missing = new LinkedHashSet<String>();
        for (var file : List.copyOf(files.values())) {
            for (var name : file.getDependencyList()) {
                if (!files.containsKey(name)) {
                    Bundled.file(name).ifPresentOrElse(this::add, () -> missing.add(name));
                }
            }
        }
        missing.removeAll(asked);
        return List.copyOf(missing);
    }

    /// Some servers leave out the imports themselves: types that no file defines are asked for by name.
    private void types() throws InterruptedException {
        for (var missing = missingTypes(); !missing.isEmpty(); missing = missingTypes()) {
            ask(missing, Reflection::containing);
            imports();
        }
    }

    private List<String> missingTypes() {
        var missing = new LinkedHashSet<String>();
        files.values().forEach(file -> missing.addAll(Symbols.of(file).needed().keySet()));
        missing.removeAll(defined);
        missing.removeAll(asked);
        return List.copyOf(missing);
    }

    private void extensions() throws InterruptedException {
        var extendable = new ArrayList<String>();
        files.values().stream()
                .filter(file -> !file.getName().startsWith("google/protobuf/"))
                .forEach(file -> file.getMessageTypeList()
                        .forEach(message -> extendable(
                                message, file.getPackage().isEmpty() ? "" : file.getPackage() + ".", extendable)));
        for (var type : extendable) {
            var numbers = question().setAllExtensionNumbersOfType(type).build();
            if (interview.ask(numbers) instanceof Answer.Given(var response)) {
                ask(
                        response.getAllExtensionNumbersResponse().getExtensionNumberList(),
                        number -> extension(type, number));
            }
        }
        imports();
        types();
    }

    private static void extendable(DescriptorProto message, String scope, List<String> found) {
        if (message.getExtensionRangeCount() > 0) {
            found.add(scope + message.getName());
        }
        message.getNestedTypeList().forEach(nested -> extendable(nested, scope + message.getName() + ".", found));
    }

    /// Asks for the files of these things, but for symbols that came meanwhile; answers with what was refused and why.
    private <T> Map<T, String> ask(Collection<T> things, Function<T, ServerReflectionRequest> question)
            throws InterruptedException {
        var refused = new LinkedHashMap<T, String>();
        var waiting = new ArrayList<>(things);
        while (!waiting.isEmpty()) {
            waiting.removeIf(thing -> thing instanceof String name && defined.contains(name));
            var few = List.copyOf(waiting.subList(0, Math.min(AT_ONCE, waiting.size())));
            waiting.removeAll(few);
            few.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .forEach(asked::add);
            var answers = interview.ask(few.stream().map(question).toList());
            for (var index = 0; index < few.size(); index++) {
                var thing = few.get(index);
                take(answers.get(index)).ifPresent(why -> refused.put(thing, why));
            }
            listener.accept(
                    new Progress("%d files".formatted(files.size()), things.size() - waiting.size(), things.size()));
        }
        return refused;
    }

    /// Keeps the files of an answer, or says why there are none.
    private Optional<String> take(Answer answer) {
        return switch (answer) {
            case Answer.Ended(var status, var _) -> Optional.of(said(status));
            case Answer.Given(var response) when response.hasErrorResponse() -> Optional.of(said(refusal(response)));
            case Answer.Given(var response) -> {
                response.getFileDescriptorResponse()
                        .getFileDescriptorProtoList()
                        .forEach(this::add);
                yield Optional.empty();
            }
        };
    }

    private void add(ByteString bytes) {
        try {
            add(FileDescriptorProto.parseFrom(bytes, KnownOptions.registry()));
        } catch (InvalidProtocolBufferException e) {
            problems.add(Problem.warning(
                    "The server sent a file that is none.", "%s.".formatted(e.getMessage()), "The rest works."));
        }
    }

    private void add(FileDescriptorProto file) {
        if (files.putIfAbsent(file.getName(), file) == null) {
            defined.addAll(Symbols.of(file).defined());
            var scope = file.getPackage().isEmpty() ? "" : file.getPackage() + ".";
            file.getServiceList().forEach(service -> defined.add(scope + service.getName()));
        }
    }

    private static ServerReflectionRequest containing(String symbol) {
        return question().setFileContainingSymbol(symbol).build();
    }

    private static ServerReflectionRequest extension(String type, int number) {
        return question()
                .setFileContainingExtension(
                        ExtensionRequest.newBuilder().setContainingType(type).setExtensionNumber(number))
                .build();
    }

    private static ServerReflectionRequest.Builder question() {
        return ServerReflectionRequest.newBuilder();
    }

    private static Status refusal(ServerReflectionResponse response) {
        var error = response.getErrorResponse();
        return Status.fromCodeValue(error.getErrorCode()).withDescription(error.getErrorMessage());
    }

    private static String said(Status status) {
        var name = status.getCode().value() + " " + status.getCode();
        return status.getDescription() == null ? name : name + ", " + status.getDescription();
    }
}
