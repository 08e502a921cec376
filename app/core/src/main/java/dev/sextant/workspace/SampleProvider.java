package dev.sextant.workspace;

import java.util.List;

/// Brings sample workspaces whose servers run in this process, on 127.0.0.1 only. Found by ServiceLoader.
public interface SampleProvider {
    /// The samples there are, for cards and a list.
    List<Sample> samples();

    /// Starts a sample's servers; blocks until they listen. `port` is the first to take, 0 for free ones.
    Running start(String sampleId, int port);

    /// A sample before it runs. `tags` are its protocols (`gRPC`, `REST`); `operations` how many it offers.
    record Sample(String id, String title, String summary, List<String> tags, int operations) {
        public Sample {
            tags = List.copyOf(tags);
        }
    }

    /// A sample whose servers listen. Closing stops them.
    interface Running extends AutoCloseable {
        /// Its sources at their addresses and its environments, credentials included.
        Workspace workspace();

        @Override
        void close();
    }
}
