package waymark.bench;

import java.nio.file.Path;
import waymark.insight.estimation.EstimationBench;

/// The algorithms of insight beside the programs they are compared with: accuracy and speed.
final class Insight implements Bench.Measurement {

    @Override
    public void run(Path app, Options options) {
        EstimationBench.print();
    }
}
