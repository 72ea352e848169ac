package waymark.pathways.graph;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import tools.jackson.core.JacksonException;
import waymark.kernel.InvariantViolation;

/// A walk's address, and a pathway as it is stored.
class GraphFuzzTest {

    @FuzzTest
    void trails(FuzzedDataProvider data) {
        var trail = AnswerTrail.parse(data.consumeRemainingAsString());
        if (!AnswerTrail.parse(trail.toString()).equals(trail)) {
            throw new IllegalStateException("a walk that is not read as it was written");
        }
    }

    @FuzzTest
    void pathways(FuzzedDataProvider data) {
        try {
            GraphJson.graph(data.consumeRemainingAsString());
        } catch (JacksonException | InvariantViolation refused) {
            // not JSON, or a step of no known kind: said so
        }
    }
}
