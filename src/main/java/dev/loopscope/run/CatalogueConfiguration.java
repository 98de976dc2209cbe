package dev.loopscope.run;

import java.util.List;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

import dev.loopscope.network.Hosts;
import dev.loopscope.network.Network;
import dev.loopscope.scenario.Catalogue;
import dev.loopscope.scenario.Scenario;

/** Puts every class of the scenario room that is a scenario into the catalogue, and every bean that is one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RunSettings.class, NetworkSettings.class})
@ComponentScan(basePackageClasses = Scenario.class, useDefaultFilters = false, includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Scenario.class))
class CatalogueConfiguration {
    @Bean
    Network network(NetworkSettings settings) {
        return new Network(new Hosts(settings.hosts()));
    }

    @Bean
    Catalogue catalogue(List<Scenario> scenarios) {
        return new Catalogue(scenarios);
    }
}
