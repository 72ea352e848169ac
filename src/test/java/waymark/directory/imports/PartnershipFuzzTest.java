package waymark.directory.imports;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/// A partnership file of any bytes: read, or refused with its faults.
class PartnershipFuzzTest {

    private static final PartnershipReader READER = new PartnershipReader();

    @FuzzTest
    void partnership_files(FuzzedDataProvider data) {
        var reading = READER.read(data.consumeRemainingAsBytes());
        if (reading.file() == null && reading.faults().isEmpty()) {
            throw new IllegalStateException("neither read nor refused");
        }
    }
}
