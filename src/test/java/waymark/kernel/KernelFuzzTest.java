package waymark.kernel;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/// References and quarters out of anything: read, or not, and never an error.
class KernelFuzzTest {

    @FuzzTest
    void references_and_quarters(FuzzedDataProvider data) {
        var text = data.consumeRemainingAsString();
        Ref.parse(text).ifPresent(ref -> same(text.strip(), ref.value()));
        Quarter.parse(text);
    }

    private static void same(String typed, String read) {
        if (!typed.equalsIgnoreCase(read)) {
            throw new IllegalStateException("read as something else");
        }
    }
}
