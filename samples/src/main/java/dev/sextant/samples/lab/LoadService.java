package dev.sextant.samples.lab;

import com.google.protobuf.ByteString;
import com.google.protobuf.util.Durations;
import dev.sextant.samples.server.FieldChecks;
import dev.sextant.samples.server.Moments;
import dev.sextant.samples.server.Reply;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lab.v1.DeepRequest;
import lab.v1.FloodRequest;
import lab.v1.HugeRequest;
import lab.v1.HugeResponse;
import lab.v1.LoadServiceGrpc.LoadServiceImplBase;
import lab.v1.MetadataRequest;
import lab.v1.MetadataResponse;
import lab.v1.Node;
import lab.v1.SlowRequest;
import lab.v1.SlowResponse;

/// Answers late, large, or with what came along with the call.
final class LoadService extends LoadServiceImplBase {
    private static final long LARGEST = 256L << 20;
    private static final int LARGEST_OF_MANY = 1 << 20;
    private static final int MOST = 1_000_000;
    private static final int DEEPEST = 100_000;
    private static final Duration SLOWEST = Duration.ofHours(1);
    private static final String BINARY = Metadata.BINARY_HEADER_SUFFIX;

    private final ScheduledExecutorService timer;

    LoadService(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    @Override
    public void slow(SlowRequest request, StreamObserver<SlowResponse> answer) {
        Duration delay = Moments.duration(request.getDelay());
        new FieldChecks()
                .that(!delay.isNegative() && delay.compareTo(SLOWEST) <= 0, "delay", "must be 0 to 1 h")
                .done();
        var response = SlowResponse.newBuilder().setWaited(request.getDelay()).build();
        var late = timer.schedule(() -> Reply.with(answer, response), delay.toNanos(), TimeUnit.NANOSECONDS);
        ((ServerCallStreamObserver<SlowResponse>) answer).setOnCancelHandler(() -> late.cancel(false));
    }

    @Override
    public void huge(HugeRequest request, StreamObserver<HugeResponse> answer) {
        new FieldChecks().range("bytes", request.getBytes(), 0, LARGEST).done();
        int bytes = (int) request.getBytes();
        var response = HugeResponse.newBuilder().setIndex(1);
        Reply.with(
                answer,
                request.getAsText()
                        ? response.setText("lab ".repeat(bytes / 4 + 1).substring(0, bytes))
                                .build()
                        : response.setOctets(ByteString.copyFrom(new byte[bytes]))
                                .build());
    }

    @Override
    public void flood(FloodRequest request, StreamObserver<HugeResponse> answer) {
        new FieldChecks()
                .range("count", request.getCount(), 0, MOST)
                .range("bytes", request.getBytes(), 0, LARGEST_OF_MANY)
                .done();
        ByteString payload = ByteString.copyFrom(new byte[request.getBytes()]);
        new Pump<>(
                        answer,
                        request.getCount(),
                        i -> HugeResponse.newBuilder()
                                .setIndex(i)
                                .setOctets(payload)
                                .build(),
                        answer::onCompleted)
                .run();
    }

    @Override
    public void deep(DeepRequest request, StreamObserver<Node> answer) {
        new FieldChecks().range("depth", request.getDepth(), 1, DEEPEST).done();
        Reply.with(answer, DeepTree.of(request.getDepth()));
    }

    @Override
    public void metadata(MetadataRequest request, StreamObserver<MetadataResponse> answer) {
        CallMetadata metadata = CallMetadata.CURRENT.get();
        var checks = new FieldChecks();
        put(request.getHeadersMap(), metadata.headers(), "headers", checks);
        put(request.getTrailersMap(), metadata.trailers(), "trailers", checks);
        checks.done();
        var response = MetadataResponse.newBuilder().setAuthority(metadata.authority());
        metadata.received().keys().forEach(name -> entries(metadata.received(), name, response));
        Deadline deadline = Context.current().getDeadline();
        if (deadline != null) {
            response.setTimeLeft(Durations.fromNanos(deadline.timeRemaining(TimeUnit.NANOSECONDS)));
        }
        Reply.with(answer, response.build());
    }

    private static void put(Map<String, String> asked, Metadata metadata, String field, FieldChecks checks) {
        asked.forEach((name, value) -> {
            try {
                if (name.endsWith(BINARY)) {
                    metadata.put(
                            Metadata.Key.of(name, Metadata.BINARY_BYTE_MARSHALLER),
                            Base64.getDecoder().decode(value));
                } else {
                    metadata.put(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), value);
                }
            } catch (IllegalArgumentException e) {
                checks.refuse(field + "[" + name + "]", Objects.requireNonNullElse(e.getMessage(), "will not do"));
            }
        });
    }

    private static void entries(Metadata received, String name, MetadataResponse.Builder response) {
        if (name.endsWith(BINARY)) {
            for (byte[] value :
                    Objects.requireNonNull(received.getAll(Metadata.Key.of(name, Metadata.BINARY_BYTE_MARSHALLER)))) {
                response.addEntriesBuilder().setName(name).setOctets(ByteString.copyFrom(value));
            }
        } else {
            for (String value :
                    Objects.requireNonNull(received.getAll(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER)))) {
                response.addEntriesBuilder().setName(name).setText(value);
            }
        }
    }
}
