package io.preorder4j.testkit;

import io.preorder4j.core.delay.DelayRule;
import io.preorder4j.core.delay.UsMailOrderRule;
import io.preorder4j.core.delay.WorkingDays;
import java.util.Set;

class UsMailOrderRuleLawsTest extends DelayRuleLaws {

    @Override
    protected DelayRule rule() {
        return new UsMailOrderRule(new WorkingDays(Set.of()));
    }
}
