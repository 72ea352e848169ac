package waymark.intelligence.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The attributes of the mapping file: what each takes, how it keeps it, and what it refuses.
class AttributeTest {

    private static Attribute attribute(String code) {
        return Attribute.of(code).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 07700 900 411, 07700 900411",
        "NUMBER, +447700900411, 07700 900411",
        "PLATE, yb07xkq, YB07 XKQ",
        "PLATE, K123 ABC, K123ABC",
        "POSTCODE, hu13tg, HU1 3TG",
        "IMEI, 49-015420-323751-8, 490154203237518",
        "IBAN, gb82 west 1234 5698 7654 32, GB82WEST12345698765432",
        "ACCOUNT_NUMBER, 200000 55779911, 20-00-00 55779911",
        "VIN, 1hgcm82633a004352, 1HGCM82633A004352",
        "BORN, 1990-04, 1990-04",
        "NATIONALITY, vn, VN",
        "ROLE, potential victim, Potential victim",
        "COMPANY_NUMBER, sc123456, SC123456"
    })
    void a_value_is_kept_in_one_way(String code, String typed, String kept) {
        assertThat(attribute(code).wrong(typed)).isEmpty();
        assertThat(attribute(code).tidy(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 12",
        "PLATE, A",
        "POSTCODE, HU1",
        "IMEI, 490154203237517",
        "IBAN, GB82WEST12345698765433",
        "ACCOUNT_NUMBER, 2000 1",
        "VIN, 1HGCM82633A00435O",
        "BORN, 1990-13",
        "BORN, 1990-02-30",
        "NATIONALITY, XX",
        "ROLE, Hero",
        "URL, example.org",
        "EMAIL, nobody",
        "HANDLE, nothing",
        "NAME, '...'"
    })
    void a_value_that_cannot_be_is_refused_with_its_reason(String code, String typed) {
        assertThat(attribute(code).wrong(typed)).get().asString().isNotBlank();
    }

    @Test
    void every_kind_has_something_it_is_known_by() {
        for (var kind : EntityKind.values()) {
            assertThat(Attribute.of(kind)).as(kind.name()).anyMatch(Attribute::names);
        }
    }

    @Test
    void the_mapping_page_names_every_attribute() throws IOException {
        var page = Files.readString(Path.of("docs/pole-mapping.md"));
        for (var attribute : Attribute.all()) {
            assertThat(page).contains("| " + attribute.code() + " |");
        }
    }
}
