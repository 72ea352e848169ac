package waymark.bench;

import java.io.IOException;
import java.nio.file.Path;
import waymark.insight.disclosure.DisclosureBench;
import waymark.insight.estimation.EstimationBench;
import waymark.insight.linkage.LinkageBench;

/// The algorithms of insight beside the programs they are compared with: accuracy and speed.
final class Insight implements Bench.Measurement {

    @Override
    public void run(Path app, Options options) throws IOException {
        DisclosureBench.print();
        LinkageBench.print();
        EstimationBench.print();
    }
}
