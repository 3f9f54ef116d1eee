import { config } from 'zod';

// The page's content security policy forbids eval. Zod would try it once, and the policy would report that.
config({ jitless: true });
