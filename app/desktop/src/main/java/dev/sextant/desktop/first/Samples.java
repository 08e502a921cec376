package dev.sextant.desktop.first;

import dev.sextant.workspace.SampleProvider;
import dev.sextant.workspace.SampleProvider.Running;
import dev.sextant.workspace.SampleProvider.Sample;
import dev.sextant.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The samples that came along. Each is started once and runs until the window closes.
public final class Samples implements AutoCloseable {
    private final List<SampleProvider> providers;
    private final Map<String, Running> running = new ConcurrentHashMap<>();

    /// The samples of these providers.
    public Samples(List<SampleProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    /// Every sample, for cards.
    public List<Sample> all() {
        return providers.stream()
                .flatMap(provider -> provider.samples().stream())
                .toList();
    }

    /// The sample's workspace, its servers listening. Blocks.
    public Workspace start(String id) {
        return running.computeIfAbsent(id, this::launch).workspace();
    }

    private Running launch(String id) {
        return providers.stream()
                .filter(provider -> provider.samples().stream()
                        .anyMatch(sample -> sample.id().equals(id)))
                .findFirst()
                .map(provider -> provider.start(id, 0))
                .orElseThrow(() -> new IllegalArgumentException("there is no sample " + id));
    }

    /// Stops every server.
    @Override
    public void close() {
        running.values().forEach(Running::close);
        running.clear();
    }
}
