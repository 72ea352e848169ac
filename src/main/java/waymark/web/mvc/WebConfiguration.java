package waymark.web.mvc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.web.forms.FormData;

/// Parameters of handlers that Spring does not know: a reference or a quarter in an address, the person
/// acting, a form.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<Handlers> handlers;
    private final ListFiles listFiles;

    WebConfiguration(ObjectProvider<Handlers> handlers, ListFiles listFiles) {
        this.handlers = handlers;
        this.listFiles = listFiles;
    }

    @Bean
    static WebMvcRegistrations routeMapping() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new RouteMapping();
            }
        };
    }

    /// After the permission check (`access.security.PermissionInterceptor`, order 0): a page that may not
    /// be seen begins no transaction.
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(handlers.getObject()).order(100);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new RefConverter());
        registry.addConverter(new QuarterConverter());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorResolver());
        resolvers.add(new FormDataResolver());
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> answers) {
        answers.add(listFiles);
    }

    private static final class RefConverter implements Converter<String, Ref> {
        @Override
        public Ref convert(String text) {
            return Ref.parse(text).orElseThrow(() -> new IllegalArgumentException("not a reference"));
        }
    }

    private static final class QuarterConverter implements Converter<String, Quarter> {
        @Override
        public Quarter convert(String text) {
            return Quarter.parse(text).orElseThrow(() -> new IllegalArgumentException("not a quarter"));
        }
    }

    private static final class ActorResolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return Actor.class.isAssignableFrom(parameter.getParameterType());
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            var actor = PageContexts.actor();
            if (actor == null) {
                throw new InvariantViolation("a handler that takes an actor, reached by nobody");
            }
            return actor;
        }
    }

    private static final class FormDataResolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == FormData.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            var fields = new LinkedMultiValueMap<String, String>();
            request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
            return FormData.of(fields);
        }
    }
}
