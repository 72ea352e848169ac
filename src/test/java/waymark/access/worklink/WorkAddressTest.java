package waymark.access.worklink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann.lee@council.example",
                " Ann.Lee@Council.Example ",
                "ann.lee+anything@council.example",
                "ANN.LEE+a+b@COUNCIL.EXAMPLE"
            })
    void every_way_to_write_one_address_is_one_address(String typed) {
        assertThat(WorkAddress.of(typed).map(WorkAddress::text)).contains("ann.lee@council.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "@council.example",
                "+tag@council.example",
                "ann@council",
                "ann@council.example.",
                ".ann@council.example",
                "ann.@council.example",
                "a..n@council.example",
                "\"ann\"@council.example",
                "ann(comment)@council.example",
                "ann@(comment)council.example",
                "Ann <ann@council.example>",
                "ann@council.example, eve@evil.example",
                "ann@council.example\nBcc: eve@evil.example",
                "ann@[127.0.0.1]",
                "ann@evil.example@council.example",
                "ann%council.example@evil.example@council.example",
                "ann@-council.example",
                "ann@coun cil.example",
                "ann@xn--cuncil-f8d.example",
                "ann@council.xn--p1ai",
                "ann@c\u043euncil.example",
                "ann@\uff43ouncil.example",
                "ann@council\u3002example",
                "ann@council.example\u200b",
                "\u0430nn@council.example",
                "ann@counc\u0130l.example",
                "\u212Aate@council.example"
            })
    void whatever_only_looks_like_an_address_is_none(String typed) {
        assertThat(WorkAddress.of(typed)).isEmpty();
    }

    @Test
    void an_address_is_never_printed_by_accident() {
        assertThat(String.valueOf(WorkAddress.of("ann@council.example").orElseThrow()))
                .doesNotContain("ann");
    }
}
