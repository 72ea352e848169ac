package waymark;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;
import waymark.web.look.CurrentLook;
import waymark.web.look.Look;

/// Where a test fails after a page of it answered 500, the failure begins with what the database said: a
/// status alone does not tell that a grant is missing.
class DatabaseRefusals implements BeforeEachCallback, TestExecutionExceptionHandler {

    @Override
    public void beforeEach(ExtensionContext test) {
        RequestWrites.forget();
        CurrentLook.show(Look.NONE); // a test that sends every form there is may have given all pages a look
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        var said = RequestWrites.firstSaid();
        if (said.isEmpty() || failure instanceof TestAbortedException) {
            throw failure;
        }
        throw new AssertionError(said + "\n" + failure.getMessage(), failure);
    }
}
