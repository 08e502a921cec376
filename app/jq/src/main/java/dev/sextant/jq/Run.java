package dev.sextant.jq;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sextant.body.Filter.Result;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.BodySpool;
import java.io.IOException;
import java.util.List;
import net.thisptr.jackson.jq.exception.JsonQueryException;

/// One program run over one body, its results written out as they come.
final class Run {
    /// Bytes of a body that are read into memory as a whole at most.
    static final long LARGEST = 32L << 20;

    private static final int DEEPEST = 10_000;

    private final Body body;
    private final Budget budget;
    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNumberLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private final BodySpool results = new BodySpool();
    private long count;

    Run(Body body, Budget budget) {
        this.body = body;
        this.budget = budget;
    }

    Result of(String text) {
        var approach = Approach.of(text);
        var whole = approach.steps().isEmpty();
        if (whole && body.size() > LARGEST) {
            return new Result.Refused(
                    "This filter needs the whole body in memory, and it is larger than %d MB. Begin with a path to its elements, such as .items[] | …"
                            .formatted(LARGEST >> 20));
        }
        Program program;
        try {
            program = Program.read(approach.rest(), budget);
        } catch (JsonQueryException e) {
            return new Result.Refused("Not a filter of jq: " + words(e));
        }
        return ended(run(program, approach.steps()));
    }

    private Result ended(String fault) {
        if (count == 0 && !fault.isEmpty()) {
            return new Result.Refused(fault);
        }
        var type = count == 1 ? "application/json" : "application/x-ndjson";
        return new Result.Found(results.finish(type, () -> -1), count, fault);
    }

    /// Runs it; gives what went wrong.
    private String run(Program program, List<Approach.Step> steps) {
        try (var in = body.open();
                var parser = mapper.getFactory().createParser(in)) {
            parser.setCodec(mapper);
            all(parser, program, steps);
            return "";
        } catch (JsonQueryException e) {
            return said("jq says: " + words(e));
        } catch (JsonProcessingException e) {
            return said("The body is not JSON: " + words(e));
        } catch (IOException e) {
            return said("The body cannot be read: " + e.getMessage());
        } catch (Budget.Spent e) {
            return said("Stopped: " + e.getMessage() + ".");
        } catch (StackOverflowError e) {
            return said("Stopped: it goes too deep.");
        } catch (OutOfMemoryError e) {
            return said("Stopped: it needs too much memory.");
        }
    }

    private void all(JsonParser parser, Program program, List<Approach.Step> steps) throws IOException {
        var walk = new Walk(parser, budget, value -> program.run(value, this::write));
        while (parser.nextToken() != null) {
            walk.down(steps);
        }
    }

    private void write(JsonNode value) throws JsonQueryException {
        budget.step();
        try {
            results.write(mapper.writeValueAsBytes(value));
            results.write('\n');
            count++;
        } catch (IOException e) {
            throw new JsonQueryException(e);
        }
    }

    private String said(String words) {
        return count == 0 ? words : "After %d results: %s".formatted(count, words);
    }

    private static String words(JsonProcessingException e) {
        var words = e.getOriginalMessage();
        return words == null
                ? e.getClass().getSimpleName()
                : words.lines().findFirst().orElse("");
    }
}
