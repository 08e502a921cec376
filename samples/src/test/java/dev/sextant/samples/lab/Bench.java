package dev.sextant.samples.lab;

import io.grpc.ManagedChannel;
import io.grpc.okhttp.OkHttpChannelBuilder;

/// A lab with a channel to it.
final class Bench implements AutoCloseable {
    private static final int LARGEST_ANSWER = 300 << 20;

    final Lab lab = Lab.start(Lab.Options.DEFAULT);
    final ManagedChannel channel = OkHttpChannelBuilder.forTarget(lab.grpc())
            .usePlaintext()
            .maxInboundMessageSize(LARGEST_ANSWER)
            .build();

    @Override
    public void close() {
        channel.shutdownNow();
        lab.close();
    }
}
