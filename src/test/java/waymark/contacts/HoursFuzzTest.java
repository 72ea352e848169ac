package waymark.contacts;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import waymark.kernel.Problems;

/// The hours of a day as anybody may type them.
class HoursFuzzTest {

    @FuzzTest
    void hours(FuzzedDataProvider data) {
        var text = data.consumeRemainingAsString();
        var spans = HoursText.parse(text, 1, "monday", new Problems());
        var again = HoursText.parse(HoursText.of(spans), 1, "monday", new Problems());
        if (!again.equals(spans)) {
            throw new IllegalStateException("hours that are not read as they are shown");
        }
        HoursText.time(text);
    }
}
