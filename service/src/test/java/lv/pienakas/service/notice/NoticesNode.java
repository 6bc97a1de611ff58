package lv.pienakas.service.notice;

import java.util.Random;
import lv.pienakas.service.PienakasApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.TransientDataAccessException;

/** A node with its jobs, in a process of its own, and people to whom things happen until it is killed. */
final class NoticesNode {

    static final String READY = "ready";
    private static final int PAUSE_MILLIS = 60;

    private NoticesNode() {}

    /** Every service is told of, to all but a few. No configuration of its own: nobody else is to find it. */
    static class OpenDoors {

        @Bean
        @Primary
        Gate openDoors() {
            return new Gate() {
                @Override
                public boolean isOpen(String service) {
                    return true;
                }

                @Override
                public double heldOutShare(String service) {
                    return 0.1;
                }
            };
        }
    }

    /** Takes a seed, and "gather" where the people are to be brought; a line on its input lets things happen. */
    public static void main(String[] args) throws Exception {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        PienakasApplication.class, OpenDoors.class)
                .web(WebApplicationType.NONE)
                .run();
        Crowd crowd = new Crowd(context, new Random(Long.parseLong(args[0])));
        if (args.length > 1) {
            crowd.gather();
        }
        System.out.println(READY);
        System.out.flush();
        while (System.in.read() >= 0) {
            new Thread(() -> forever(crowd)).start();
        }
    }

    private static void forever(Crowd crowd) {
        while (true) {
            try {
                crowd.live();
                Thread.sleep(PAUSE_MILLIS);
            } catch (TransientDataAccessException e) {
                // the other node was quicker
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
