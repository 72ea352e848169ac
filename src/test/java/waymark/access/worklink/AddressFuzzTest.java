package waymark.access.worklink;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/// Work e-mail addresses and domains out of anything.
class AddressFuzzTest {

    @FuzzTest
    void work_addresses(FuzzedDataProvider data) {
        WorkAddress.of(data.consumeRemainingAsString()).ifPresent(address -> {
            var text = address.text();
            if (text.chars().anyMatch(letter -> letter <= ' ' || letter > '~')
                    || text.indexOf('@') != text.lastIndexOf('@')) {
                throw new IllegalStateException("an address that could be two");
            }
        });
    }

    @FuzzTest
    void work_domains(FuzzedDataProvider data) {
        WorkDomain.named(data.consumeRemainingAsString());
    }
}
