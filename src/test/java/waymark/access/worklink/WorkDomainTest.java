package waymark.access.worklink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.kernel.Ruling;

class WorkDomainTest {

    @ParameterizedTest
    @CsvSource({
        "council.example, council.example",
        " @Council.Example , council.example",
        "hull-council.example.org, hull-council.example.org",
        "nhs.net, nhs.net"
    })
    void an_organisations_own_domain_is_kept_in_one_form(String typed, String kept) {
        assertThat(WorkDomain.named(typed)).isEqualTo(Ruling.agreed(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gov.uk", "co.uk", "org.uk", "nhs.uk", "police.uk", "ac.uk", "com", "github.io"})
    void what_anybody_may_register_under_is_nobodys(String typed) {
        assertThat(WorkDomain.named(typed)).isInstanceOf(Ruling.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gmail.com", "mail.gmail.com", "Hotmail.co.uk", "btinternet.com", "proton.me"})
    void where_anybody_can_have_an_address_shows_nobodys_employer(String typed) {
        assertThat(WorkDomain.named(typed)).isInstanceOf(Ruling.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "council",
                "council.example.",
                ".example",
                "a@council.example",
                "https://council.example",
                "council.example/x",
                "xn--cuncil-f8d.example",
                "c\u043euncil.example",
                "*.example",
                "%.example",
                "council.notatopleveldomain"
            })
    void what_is_no_plain_domain_is_refused(String typed) {
        assertThat(WorkDomain.named(typed)).isInstanceOf(Ruling.Refused.class);
    }
}
