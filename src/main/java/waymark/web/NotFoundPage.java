package waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.NotFound;

/// A page in place of *Page not found*, for somebody who may know that the thing is there and only cannot do
/// with it what they ask for. A bean of the module that owns the thing; to everybody else it stays absent.
public interface NotFoundPage {

    Optional<ModelAndView> instead(NotFound missing, HttpServletRequest request);
}
