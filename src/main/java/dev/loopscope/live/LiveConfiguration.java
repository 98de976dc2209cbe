package dev.loopscope.live;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Opens the window at {@code /ws/runs/{id}}. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableConfigurationProperties(LiveSettings.class)
class LiveConfiguration implements WebSocketConfigurer {
    private final Viewers viewers;

    LiveConfiguration(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        // The gate of the house has decided by then whose pages may look.
        registry.addHandler(viewers, "/ws/runs/*").setAllowedOriginPatterns("*").setHandshakeHandler(new PlainFrames())
                .addInterceptors(new Doorkeeper(viewers));
    }

    /** Agrees to no extension: batches are small already, and packing them again for every viewer costs the most. */
    private static final class PlainFrames extends DefaultHandshakeHandler {
        @Override
        protected List<WebSocketExtension> filterRequestedExtensions(ServerHttpRequest request,
                List<WebSocketExtension> requested, List<WebSocketExtension> supported) {
            return List.of();
        }
    }

    /** Lets nobody in whose wish makes no sense, and no more than there is room for. */
    private record Doorkeeper(Viewers viewers) implements HandshakeInterceptor {
        @Override
        public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
                Map<String, Object> attributes) {
            if (Wish.in(request.getURI()).isEmpty()) {
                response.setStatusCode(HttpStatus.BAD_REQUEST);
                return false;
            }
            if (!viewers.haveRoom()) {
                response.setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
                return false;
            }
            return true;
        }

        @Override
        public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
                @Nullable Exception error) {
            // Nothing is left to do.
        }
    }
}
