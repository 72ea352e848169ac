package waymark.concerns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ConstantTimeReceiptsTest {

    @Test
    void not_a_letter_of_a_long_inbox_leaves_before_its_time() throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        new ConstantTimeReceipts()
                .doFilter(new MockHttpServletRequest("POST", "/receipt/message"), response, (_, answer) -> {
                    answer.setContentLength(200_000);
                    answer.getOutputStream().write("x".repeat(200_000).getBytes(StandardCharsets.US_ASCII));
                    answer.flushBuffer();
                    assertThat(response.isCommitted()).isFalse();
                    assertThat(response.getContentAsByteArray()).isEmpty();
                });

        assertThat(response.getContentAsString()).hasSize(200_000);
    }
}
