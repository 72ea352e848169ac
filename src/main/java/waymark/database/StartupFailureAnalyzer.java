package waymark.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Shows a reason not to start in its own words where it was found while Spring was starting.
class StartupFailureAnalyzer extends AbstractFailureAnalyzer<StartupFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable failed, StartupFailure reason) {
        return new FailureAnalysis(String.valueOf(reason.getMessage()), null, failed);
    }
}
