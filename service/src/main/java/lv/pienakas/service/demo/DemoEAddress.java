package lv.pienakas.service.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import lv.pienakas.service.eaddress.EAddress;
import lv.pienakas.service.eaddress.HeaderSignature;
import lv.pienakas.service.eaddress.standin.StandIn;
import lv.pienakas.service.provider.DemoProvider;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.util.FileSystemUtils;

/** In the demonstration a stand-in takes what goes to the official e-address, unless a real one is configured. */
@Configuration(proxyBeanMethods = false)
@Profile(DemoProvider.PROFILE)
@ConditionalOnExpression("'${pienakas.e-address.endpoint:}'.isBlank()")
class DemoEAddress implements DisposableBean {

    private final Path keys;

    DemoEAddress() throws IOException {
        keys = Files.createTempDirectory("pienakas-e-address");
    }

    @Bean(destroyMethod = "close")
    StandIn eAddressStandIn(Clock clock) {
        return StandIn.start(keys, clock, HeaderSignature.RSA_SHA1);
    }

    @Bean
    EAddress eAddressOfStandIn(StandIn standIn, Clock clock) {
        return EAddress.of(standIn.properties(), clock);
    }

    @Override
    public void destroy() throws IOException {
        FileSystemUtils.deleteRecursively(keys);
    }
}
