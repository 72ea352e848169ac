package waymark.pathways.graph;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import tools.jackson.core.JacksonException;
import waymark.kernel.Impossible;

/// A walk's address, and a pathway as it is stored.
class GraphFuzzTest {

    @FuzzTest
    void trails(FuzzedDataProvider data) {
        var trail = Trail.parse(data.consumeRemainingAsString());
        if (!Trail.parse(trail.toString()).equals(trail)) {
            throw new IllegalStateException("a walk that is not read as it was written");
        }
    }

    @FuzzTest
    void pathways(FuzzedDataProvider data) {
        try {
            GraphJson.graph(data.consumeRemainingAsString());
        } catch (JacksonException | Impossible refused) {
            // not JSON, or a step of no known kind: said so
        }
    }
}
