package waymark.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is a telephone number, how it is printed and what a link to it dials.
class TelephoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        // written, printed, dialled
        "01632 960 001, 01632 960 001, tel:+441632960001",
        "01632960001, 01632 960001, tel:+441632960001",
        "(01632) 960001, 01632 960001, tel:+441632960001",
        "01632-960-001, 01632 960001, tel:+441632960001",
        "+44 (0)1632 960001, 01632 960001, tel:+441632960001",
        "+44 1632 960001, 01632 960001, tel:+441632960001",
        "(+44) 1632 960001, 01632 960001, tel:+441632960001",
        "0044 1632 960001, 01632 960001, tel:+441632960001",
        "tel:+44-1632-960001;ext=12, 01632 960001 ext 12, tel:+441632960001;ext=12",
        "01632 960 001 ext 12, 01632 960 001 ext 12, tel:+441632960001;ext=12",
        "01632 960 001 ext. 12, 01632 960 001 ext 12, tel:+441632960001;ext=12",
        "01632 960001 x12, 01632 960001 ext 12, tel:+441632960001;ext=12",
        "01632 960 001 extension 012, 01632 960 001 ext 012, tel:+441632960001;ext=012",
        "020 7946 0001, 020 7946 0001, tel:+442079460001",
        "07700900123, 07700 900123, tel:+447700900123",
        "08000 121 700, 08000 121 700, tel:+448000121700",
        "0800 1111, 0800 1111, tel:+448001111",
        "+40 721 234 567, +40 721 234 567, tel:+40721234567",
        "0040 721 234567, +40 721 234 567, tel:+40721234567",
        "+353 (0)1 234 5678, +353 1 234 5678, tel:+35312345678",
        "+1 202 555 0123, +1 202-555-0123, tel:+12025550123",
        "999, 999, tel:999",
        "101, 101, tel:101",
        "111, 111, tel:111",
        "112, 112, tel:112",
        "119, 119, tel:119",
        "18000, 18000, tel:18000",
        "116 123, 116 123, tel:116123",
        "116000, 116000, tel:116000",
    })
    void what_is_written_is_printed_as_people_know_it_and_dials_that(String written, String printed, String link) {
        assertThat(TelephoneNumber.tidy(written)).isEqualTo(printed);
        assertThat(TelephoneNumber.href(written)).isEqualTo(link);
        assertThat(TelephoneNumber.tidy(printed)).as("printed again").isEqualTo(printed);
        assertThat(TelephoneNumber.href(printed)).as("dialled from print").isEqualTo(link);
        assertThat(TelephoneNumber.isUnusual(written) && !written.startsWith("+1"))
                .as("nothing to ask about")
                .isFalse();
        assertThat(why(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "++--((                          | in digits",
                "0800 FLOWERS                    | in digits",
                "01632 960001 Mon-Fri            | in digits",
                "01632 960001 or 960002          | in digits",
                "01632 960001/2                  | in digits",
                "01632 960001, 01632 960002      | in digits",
                "ring the front desk             | in digits",
                "+ + 44 1632 960001              | in digits",
                "01632 960001 960002             | too many digits",
                "01632 960001 ext 1234567        | extension has too many",
                "960001                          | too short: enter all of it",
                "01632                           | too short: enter all of it",
                "998                             | too short",
                "+999 1632 960001                | No country",
                "999 ext 1                       | has no extension",
                "0999                            | too short",
                "+44 999                         | too short",
            })
    void what_no_telephone_dials_has_no_link_and_says_why(String written, String why) {
        assertThat(TelephoneNumber.href(written)).isEmpty();
        assertThat(TelephoneNumber.tidy(written)).isEqualTo(written);
        assertThat(why(written)).contains(why);
    }

    @Test
    void an_empty_one_is_nothing_and_nothing_is_wrong_with_it() {
        assertThat(TelephoneNumber.href("")).isEmpty();
        assertThat(TelephoneNumber.tidy(" ")).isEmpty();
        assertThat(why(" ")).isEmpty();
    }

    @Test
    void what_comes_along_unseen_when_a_number_is_copied_is_left_out() {
        assertThat(TelephoneNumber.tidy("\u202a+44\u00a07700 900123\u202c")).isEqualTo("07700 900123");
        assertThat(TelephoneNumber.href("\uff0b44 1632\u2011960001")).isEqualTo("tel:+441632960001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01482 30030", "01632 123456", "0500 123456"})
    void a_number_like_none_in_use_is_asked_about(String written) {
        assertThat(TelephoneNumber.isUnusual(written)).isTrue();
        assertThat(TelephoneNumber.href(written)).startsWith("tel:+44");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0113 496 0000", "0114 496 0999", "0118 496 0000", "0121 496 0000", "0131 496 0000", "0141 496 0000",
                "0151 496 0000", "0161 496 0000", "0191 498 0000", "020 7946 0999", "028 9649 6000", "029 2018 0000",
                "01632 960999", "07700 900999", "08081 570000", "0909 8790000", "03069 990999"
            })
    void the_numbers_kept_for_drama_are_not_asked_about(String written) {
        assertThat(TelephoneNumber.isUnusual(written)).isFalse();
    }

    @Test
    void a_text_gives_its_numbers_and_no_dates_or_positions() {
        assertThat(TelephoneNumber.in("Ring 07700 900 123 or 0044 1632 960001 x3; her sister +40 721 234 567"))
                .containsExactlyInAnyOrder("+447700900123", "+441632960001", "+40721234567");
        assertThat(TelephoneNumber.in("On 27 11 2026 and 01.02.2026 at 53.744, -0.332, YX19 ABC, 10000000, 12/11"))
                .isEmpty();
    }

    private static String why(String written) {
        var problems = new Problems();
        TelephoneNumber.check(written, "phone", problems);
        return Problem.at(problems.list(), "phone").orElse("");
    }
}
