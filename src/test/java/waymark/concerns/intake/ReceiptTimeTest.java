package waymark.concerns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ReceiptTimeTest {

    @Test
    void not_a_letter_of_a_long_inbox_leaves_before_its_time() throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        new ReceiptTime().doFilter(new MockHttpServletRequest("POST", "/receipt/message"), response, (_, answer) -> {
            answer.getWriter().write("x".repeat(200_000));
            assertThat(response.isCommitted()).isFalse();
        });

        assertThat(response.getContentAsString()).hasSize(200_000);
    }
}
