export * from './delta'
