package waymark.journeys;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.WaymarkTest;

/// The readers of all other journeys notice what they are there to notice.
@WaymarkTest
class ReaderJourney {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>",
                "<p style='color:#ccc'>Too pale to read</p>",
                "<input name='unnamed'>",
                "<p style='inline-size:9000px'>Too wide for the page</p>",
                "</main><p>In no landmark</p><main>",
                "<img alt='' src='http://localhost:1/elsewhere.png'>"
            })
    void a_page_with_a_fault_does_not_pass(String fault) {
        var reader = reads(fault);
        assertThatThrownBy(() -> {
                    reader.looks("fault");
                    reader.close();
                })
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_same_page_without_a_fault_passes() {
        reads("<p>Easy to read</p>").looks("no fault").close();
    }

    private Reader reads(String content) {
        var reader = Browsers.onAPhone(port);
        reader.page().setContent("<html lang='en'><title>Page</title><main><h1>Page</h1>" + content + "</main></html>");
        return reader;
    }
}
