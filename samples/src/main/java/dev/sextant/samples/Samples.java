package dev.sextant.samples;

import dev.sextant.workspace.SampleProvider;
import java.util.List;

/// The samples of this module, found by ServiceLoader.
public final class Samples implements SampleProvider {
    @Override
    public List<Sample> samples() {
        return List.of(ControlPlaneSample.SAMPLE, LabSample.SAMPLE);
    }

    /// {@inheritDoc}
    ///
    /// @throws IllegalArgumentException if there is no such sample
    @Override
    public Running start(String sampleId, int port) {
        if (sampleId.equals(ControlPlaneSample.SAMPLE.id())) {
            return ControlPlaneSample.start(port);
        }
        if (sampleId.equals(LabSample.SAMPLE.id())) {
            return LabSample.start(port);
        }
        String known = String.join(", ", samples().stream().map(Sample::id).toList());
        throw new IllegalArgumentException("There is no sample " + sampleId + "; there are " + known);
    }
}
