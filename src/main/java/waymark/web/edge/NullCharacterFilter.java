package waymark.web.edge;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// No browser sends a null character in a form, and PostgreSQL keeps none: what holds one is refused as
/// unreadable, for all routes at once.
@Configuration(proxyBeanMethods = false)
class NullCharacterFilter implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(-10);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ServletRequestBindingException {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return true; // the page of an error reads no form, least of all one that could not be read
        }
        var broken = request.getParameterMap().entrySet().stream()
                .anyMatch(each -> holdsNull(each.getKey())
                        || Arrays.stream(each.getValue()).anyMatch(NullCharacterFilter::holdsNull));
        if (broken) {
            throw new ServletRequestBindingException("a null character");
        }
        return true;
    }

    private static boolean holdsNull(String text) {
        return text.indexOf('\0') >= 0;
    }
}
