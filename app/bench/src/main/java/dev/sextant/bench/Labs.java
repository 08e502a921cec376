package dev.sextant.bench;

import dev.sextant.catalog.Operation;
import dev.sextant.protocol.Opening;
import dev.sextant.workspace.SampleProvider;
import io.grpc.ManagedChannel;
import io.grpc.okhttp.OkHttpChannelBuilder;
import java.net.URI;
import java.util.ServiceLoader;

/// The sample whose calls are measured.
final class Labs {
    private Labs() {}

    static SampleProvider.Running start() {
        return ServiceLoader.load(SampleProvider.class)
                .findFirst()
                .orElseThrow()
                .start("lab", 0);
    }

    static ManagedChannel channel(SampleProvider.Running lab) {
        var address = URI.create(lab.workspace().sources().getFirst().location());
        return OkHttpChannelBuilder.forAddress(address.getHost(), address.getPort())
                .usePlaintext()
                .build();
    }

    static Operation operation(Opening.Opened opened, String name) {
        return opened.catalog()
                .operations()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
