package waymark.exchange.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We are at HU99 9ZZ",
                "hu1 1aa",
                "HU11AA, ring first",
                "Behind the shop in Canary Lane",
                "12 Nelson Court",
                "12a, Old Mill Way",
                "53.7443, -0.3325",
                "///filled.count.soap"
            })
    void a_place_is_found(String words) {
        assertThat(Addresses.in(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A bed for the night, at any hour",
                "Ring 01632 960300 before 6pm",
                "Open 10am to 2pm; closed on bank holidays",
                "Level entrance, hearing loop",
                "Rent, which housing benefit may cover",
                "Up to 12 meetings, each of 50 minutes"
            })
    void other_words_are_no_place(String words) {
        assertThat(Addresses.in(words)).isFalse();
    }
}
