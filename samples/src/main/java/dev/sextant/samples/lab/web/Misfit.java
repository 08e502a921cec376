package dev.sextant.samples.lab.web;

import dev.sextant.samples.web.Answer;
import dev.sextant.samples.web.Request;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.List;

/// Trials that are not what the contract says they are.
final class Misfit {
    private static final int MOST = 1_000;

    private Misfit() {}

    static Answer answer(Request request) {
        int count = Numbers.of(request.first("count").orElse("1"));
        if (count < 0 || count > MOST) {
            return LabWeb.problem(400, "count must be 0 to " + MOST);
        }
        List<Value> trials = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            trials.add(Value.Struct.EMPTY
                    .with("id", new Value.Text("trial-" + i))
                    .with("passed", new Value.Text("yes"))
                    .with("colour", new Value.Text("mauve")));
        }
        return Answer.json(200, new Value.Items(trials));
    }
}
