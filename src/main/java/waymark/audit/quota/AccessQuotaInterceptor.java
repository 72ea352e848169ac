package waymark.audit.quota;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import waymark.kernel.AccessQuotaExceeded;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.RecordsAccess;

/// Checks the quota before the page of a person is read at all.
@Configuration(proxyBeanMethods = false)
class AccessQuotaInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    private final ObjectProvider<AccessQuota> quota;

    AccessQuotaInterceptor(ObjectProvider<AccessQuota> quota) {
        this.quota = quota;
    }

    /// After the permission check (0) and the rate limits (50), before the page's transaction (100).
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(60);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getMethodAnnotation(RecordsAccess.class) instanceof RecordsAccess looks
                && !looks.at().isEmpty()
                && CurrentActor.now() instanceof Actor.Person person
                && quota.getObject().take(person, at(request, looks)) instanceof AccessQuota.Outcome.Spent) {
            throw new AccessQuotaExceeded();
        }
        return true;
    }

    /// The reference in the address, as references are written, whether there is such a thing or not.
    private static String at(HttpServletRequest request, RecordsAccess looks) {
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var reference = String.valueOf(Objects.requireNonNull(variables).get(looks.at()))
                .toUpperCase(Locale.ROOT);
        return reference.substring(0, Math.min(100, reference.length()));
    }
}
